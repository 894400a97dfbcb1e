from django.apps import AppConfig


class Records(AppConfig):
    name = "evenhand.records"
    label = "records"
