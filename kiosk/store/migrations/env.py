"""Run by Alembic inside the connection and the transaction of :mod:`kiosk.store.upgrade`."""

from alembic import context

from kiosk.store.schema import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
