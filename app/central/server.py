"""Serving the centre: uvicorn on one address until it is asked to stop."""

import uvicorn

from app.central.app import create_app
from app.central.centre import build
from app.central.settings import CentralSettings
from app.shared.clock import Clock

GRACE_SECONDS = 10


def serve(settings: CentralSettings, clock: Clock) -> None:
    """Runs until SIGTERM or SIGINT; requests that have begun are answered first."""
    app = create_app(build(settings, clock))
    config = uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        log_config=None,  # main.py has set up logging
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    uvicorn.Server(config).run()
