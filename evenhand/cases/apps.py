from django.apps import AppConfig


class Cases(AppConfig):
    name = "evenhand.cases"
    label = "cases"
