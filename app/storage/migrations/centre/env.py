"""Runs the centre's history on the connection that the caller hands in."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=context.config.attributes["metadata"],
    transactional_ddl=True,
    render_as_batch=False,
)
context.run_migrations()
