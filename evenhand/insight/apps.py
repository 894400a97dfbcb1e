from django.apps import AppConfig


class Insight(AppConfig):
    name = "evenhand.insight"
    label = "insight"
