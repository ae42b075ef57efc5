"""The first tables.

A migration stands on its own: it never imports the tables of today.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "visit",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("code", sa.String, nullable=False),
        sa.Column("started", sa.Integer, nullable=False),
        sa.Column("finished", sa.Integer, nullable=False),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("partial", sa.Boolean, nullable=False),
        sa.Column("alert_level", sa.String),
        sa.Column("tools", sa.String, nullable=False),
        sa.UniqueConstraint("code", "started", name="visit_once"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "visit_payload",
        sa.Column(
            "visit_id",
            sa.Integer,
            sa.ForeignKey("visit.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("answers", sa.LargeBinary, nullable=False),
        sa.Column("summary", sa.LargeBinary, nullable=False),
    )
