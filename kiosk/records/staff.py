"""Who works at the front desk."""

from typing import Literal

import msgspec

Role = Literal["desk", "admin"]
"""An admin may delete a visit, too."""


class Staff(msgspec.Struct, frozen=True):
    """Somebody who works here."""

    id: int
    name: str
    role: Role
    disabled: bool = False
