"""Serve the office until Ctrl+C. WhiteNoise serves what is static, so nothing else has to run."""

import argparse
import socket

from django.db import connection
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from evenhand.cli.fault import BadInput
from evenhand.cli.main import main
from evenhand.config.settings.environment import env
from evenhand.demo.sign_in import lines
from evenhand.office.models import Office


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", default=env.str("HOST", default="127.0.0.1"), help="address to listen on")
    parser.add_argument("--port", default=env.str("PORT", default="8000"), help="port to listen on")
    parser.add_argument("--demo", action="store_true", help="make the demonstration office where there is no office")


def run(args: argparse.Namespace) -> int:
    port = _free_port(args.host, args.port)
    if args.demo and _is_empty():
        main(["demo"])
    address = f"http://{'localhost' if args.host == '127.0.0.1' else args.host}:{port}/"
    said = [f"The office is open at {address}", *_who_can_sign_in(), "Ctrl+C closes it."]

    # SQLite has one writer at a time: threads of one process wait for it more cheaply than processes do.
    processes = 1 if connection.vendor == "sqlite" else env.int("WORKERS", default=2)
    connection.close()
    server = Granian(
        "evenhand.config.wsgi:application",
        address=args.host,
        port=port,
        interface=Interfaces.WSGI,
        workers=processes,
        blocking_threads=env.int("THREADS", default=4),
        websockets=False,
        log_level=LogLevels.warning,
    )
    server.on_startup(lambda: print(*said, sep="\n", flush=True))
    server.serve()
    return 0


def _free_port(host: str, text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise BadInput(f"port: '{text}' is not a port: a number from 1 to 65535 is expected.")
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, int(text)))
        except OSError as fault:
            raise BadInput(f"port: {host} port {text} cannot be used: {fault.strerror}. PORT names another.") from None
    return int(text)


def _is_empty() -> bool:
    return not Office.objects.exists()


def _who_can_sign_in() -> list[str]:
    """What a demonstration office says of its staff; a real office's staff know."""
    return lines() if Office.objects.filter(demonstration=True).exists() else []
