from django.apps import AppConfig


class People(AppConfig):
    name = "evenhand.people"
    label = "people"
