"""Names of colleagues, for the pages that say who did what."""

from collections.abc import Collection

from django.contrib.auth.models import User

SYSTEM = "The system"


def staff_names(usernames: Collection[str]) -> dict[str, str]:
    """The name of each colleague by user name; the system is named too, and somebody unknown by their user name."""
    found = {
        user.username: user.get_full_name() or user.username
        for user in User.objects.filter(username__in=set(usernames) - {"", "system"})
    }
    return {name: SYSTEM if name == "system" else found.get(name, name) for name in usernames}
