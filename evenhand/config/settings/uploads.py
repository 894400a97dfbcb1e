__all__ = ["FILE_UPLOAD_HANDLERS"]

# A file is kept on disk and not in memory, up to a limit.
FILE_UPLOAD_HANDLERS = [
    "evenhand.config.upload_limit.UploadLimit",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
