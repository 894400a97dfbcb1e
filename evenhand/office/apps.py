from django.apps import AppConfig


class Office(AppConfig):
    name = "evenhand.office"
    label = "office"
