"""The addresses of the guide and of training."""

from django.urls import path

from evenhand.web.views import guide, training, walk

GUIDE_PAGES = [
    path("guide", guide.guide, name="guide"),
    path("guide/<str:name>", guide.guide_page, name="guide-page"),
    path("walks/<str:name>", walk.walk, name="walk"),
    path("training", training.training, name="training"),
]
