"""What the kiosk must reach, measured as ratios: ``python -m benchmarks``."""
