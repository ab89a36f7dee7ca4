"""Runs the stations' history on the connection that the caller hands in."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=context.config.attributes["metadata"],
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
