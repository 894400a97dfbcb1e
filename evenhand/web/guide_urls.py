"""The addresses of the guide and of training."""

from django.urls import path

from evenhand.web.views import exercise, guide, training, walk

GUIDE_PAGES = [
    path("guide", guide.guide, name="guide"),
    path("guide/<str:name>", guide.guide_page, name="guide-page"),
    path("walks/<str:name>", walk.walk, name="walk"),
    path("exercises/<str:name>", exercise.exercise, name="exercise"),
    path("exercises/<str:name>/start", exercise.start, name="exercise-start"),
    path("exercises/<str:name>/mark", exercise.mark, name="exercise-mark"),
    path("training", training.training, name="training"),
]
