from django.apps import AppConfig


class Letters(AppConfig):
    name = "evenhand.letters"
    label = "letters"
