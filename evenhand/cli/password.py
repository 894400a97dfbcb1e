"""A password from a prompt, or from standard input where that is no terminal; never from the command line."""

import getpass
import sys

from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from evenhand.cli.fault import BadInput


def new_password(username: str) -> str:
    """A password that is good enough. Errors: BadInput with what is wrong with it."""
    if sys.stdin.isatty():
        password = getpass.getpass(f"Password of {username}: ")
        if password != getpass.getpass("The same again: "):
            raise BadInput("The two passwords are not the same.")
    else:
        password = sys.stdin.readline().rstrip("\r\n")
    if not password:
        raise BadInput("A password is expected on standard input, on one line.")
    try:
        validate_password(password, User(username=username))
    except ValidationError as fault:
        raise BadInput(fault.messages) from None
    return password
