"""What the front desk notes on a visit, alerts, the trail of who did what, staff, and counts."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for column in (
        sa.Column("reference", sa.String),
        sa.Column("reference_key", sa.String),
        sa.Column("printing_until", sa.Integer),
        sa.Column("printing_by", sa.String),
        sa.Column("printed", sa.Integer),
        sa.Column("printed_by", sa.String),
        sa.Column("print_trouble", sa.String),
        sa.Column("handed_over", sa.Integer),
        sa.Column("handed_over_by", sa.String),
    ):
        op.add_column("visit", column)
    told = sa.text("reference_key IS NOT NULL")
    op.create_index("visit_reference", "visit", ["reference_key"], sqlite_where=told)
    op.create_index("visit_finished", "visit", ["finished"])
    waits = sa.text("printed IS NULL AND handed_over IS NULL")
    op.create_index("visit_to_print", "visit", ["id"], sqlite_where=waits)
    ready = sa.text("printed IS NOT NULL AND handed_over IS NULL")
    op.create_index("visit_to_hand_over", "visit", ["id"], sqlite_where=ready)
    op.create_table(
        "alert",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("raised", sa.Integer, nullable=False),
        sa.Column("visit_started", sa.Integer, nullable=False),
        sa.Column("visit_id", sa.Integer, sa.ForeignKey("visit.id", ondelete="CASCADE")),
        sa.Column("signs", sa.String, nullable=False),
        sa.Column("acknowledged", sa.Integer),
        sa.Column("acknowledged_by", sa.String),
        sa.UniqueConstraint("visit_started", "raised", name="alert_once"),
        sqlite_autoincrement=True,
    )
    op.create_index("alert_of_visit", "alert", ["visit_id"])
    nobody = sa.text("acknowledged IS NULL")
    op.create_index("alert_open", "alert", ["id"], sqlite_where=nobody)
    op.create_table(
        "trail",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", sa.Integer, nullable=False),
        sa.Column("who", sa.String, nullable=False),
        sa.Column("did", sa.String, nullable=False),
        sa.Column("about", sa.String, nullable=False),
        sa.Column("mac", sa.LargeBinary, nullable=False),
        sqlite_autoincrement=True,
    )
    for change in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER trail_no_{change.lower()} BEFORE {change} ON trail "
            "BEGIN SELECT RAISE(ABORT, 'the trail is only ever added to'); END"
        )
    rare = " OR ".join(
        f"did = '{did}'" for did in ("settings changed", "clock jumped", "entries missing")
    )
    op.create_index("trail_rare", "trail", ["did"], sqlite_where=sa.text(rare))
    op.create_table(
        "staff",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String, nullable=False, unique=True),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("pin", sa.String, nullable=False),
        sa.Column("added", sa.Integer, nullable=False),
        sa.Column("disabled", sa.Integer),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "wrong_pins",
        sa.Column("place", sa.String, primary_key=True),
        sa.Column("count", sa.Integer, nullable=False),
        sa.Column("last", sa.Integer, nullable=False),
    )
    op.create_table(
        "day_count",
        sa.Column("day", sa.String, primary_key=True),
        sa.Column("what", sa.String, primary_key=True),
        sa.Column("count", sa.Integer, nullable=False),
    )
    op.create_table(
        "question_pace",
        sa.Column("day", sa.String, primary_key=True),
        sa.Column("assessment", sa.String, primary_key=True),
        sa.Column("question", sa.String, primary_key=True),
        sa.Column("shown", sa.Integer, nullable=False),
        sa.Column("seconds", sa.Integer, nullable=False),
        sa.Column("gave_up", sa.Integer, nullable=False),
    )
