"""``kiosk doctor``: what is well with this kiosk, what is not, and what to do about it.

Every check is a function that asks for what it looks at and gives one :class:`Finding`. None
changes anything, needs the display, or waits for ever. What a finding says may go to a fleet tool:
counts, versions and places of the settings, never anything of a visit.
"""
