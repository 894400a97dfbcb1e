from django.apps import AppConfig


class Config(AppConfig):
    name = "evenhand.config"
    label = "config"

    def ready(self) -> None:
        from evenhand.config import database_checks  # noqa: F401
