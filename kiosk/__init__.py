"""A waiting-room kiosk for spine clinics. It informs and records; it never diagnoses."""

__version__ = "0.1.0"
