"""The centre as an ASGI application."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import psycopg
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import DBAPIError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from app.central.centre import Centre
from app.central.errors import RefusesToSign
from app.central.limits import RETRY_AFTER_SECONDS, BodyLimit, TooBusy
from app.central.routes import devices, goods, learning, ledger, office, plots, seasons, stations
from app.central.routes.web import WIRE_VERSIONS, Refused
from app.central.upload import BadUpload, OtherVersion, TooLarge

log = logging.getLogger(__name__)


def create_app(centre: Centre) -> FastAPI:
    """Checks what was signed before it answers, and keeps the books while it runs.

    Where it may not sign it still runs: `/healthz` and the office say why.
    """

    @asynccontextmanager
    async def running(_app: FastAPI) -> AsyncIterator[None]:
        await run_in_threadpool(_check, centre)
        centre.keeper.start()
        centre.publisher.start()
        yield
        await run_in_threadpool(centre.publisher.stop)
        await run_in_threadpool(centre.keeper.stop)
        centre.sequencer.close()
        centre.engine.dispose()

    app = FastAPI(title="Madang", lifespan=running, docs_url=None, redoc_url=None, openapi_url=None)
    app.state.centre = centre
    app.add_middleware(BodyLimit)
    for part in (ledger, stations, office, learning, goods, seasons, devices, plots):
        app.include_router(part.routes)
    _say_errors(app)
    return app


def _check(centre: Centre) -> None:
    try:
        centre.sequencer.check()
        centre.sequencer.list_policy()
    except RefusesToSign as error:
        log.error("the centre does not sign", extra={"reason": str(error)})  # noqa: TRY400 -- no trace


def _say_errors(app: FastAPI) -> None:
    """Every error is JSON `{"error": word, ...}`; none repeats what was sent."""

    @app.exception_handler(Refused)
    def refused(_request: Request, error: Refused) -> JSONResponse:
        return error.response()

    @app.exception_handler(BadUpload)
    def bad_upload(_request: Request, error: BadUpload) -> JSONResponse:
        if isinstance(error, OtherVersion):
            return Refused(426, "wire", accepted=list(WIRE_VERSIONS)).response()
        if isinstance(error, TooLarge):
            return Refused(413, "too_long", reason=str(error)).response()
        return Refused(400, "bad_batch", reason=str(error)).response()

    @app.exception_handler(RefusesToSign)
    def refuses(_request: Request, error: RefusesToSign) -> JSONResponse:
        return Refused(503, "refuses_to_sign", reason=str(error)).response()

    @app.exception_handler(TooBusy)
    def busy(_request: Request, _error: TooBusy) -> JSONResponse:
        return Refused(429, "busy", {"Retry-After": str(RETRY_AFTER_SECONDS)}).response()

    @app.exception_handler(RequestValidationError)
    def malformed(_request: Request, _error: RequestValidationError) -> JSONResponse:
        return Refused(400, "malformed").response()

    @app.exception_handler(HTTPException)
    def no_route(_request: Request, error: HTTPException) -> JSONResponse:
        word = {404: "not_found", 405: "method"}.get(error.status_code, "refused")
        return Refused(error.status_code, word).response()

    @app.exception_handler(psycopg.Error)
    @app.exception_handler(DBAPIError)
    def away(_request: Request, error: DBAPIError | psycopg.Error) -> JSONResponse:
        # Not the message: it repeats the values.
        cause = error.orig if isinstance(error, DBAPIError) else error
        log.error("the database failed", extra={"kind": type(cause).__name__})
        return Refused(503, "database", {"Retry-After": "5"}).response()
