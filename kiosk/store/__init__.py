"""The visits, kept in one encrypted file.

This package opens nothing and loads nothing heavy on import. Values are in
:mod:`kiosk.records`, pick-up codes in :mod:`kiosk.records.codes`, what can go wrong in
:mod:`kiosk.records.errors`. The database itself is :mod:`kiosk.store.visits`: import that one late,
off the way to the first screen.
"""
