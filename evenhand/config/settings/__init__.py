from evenhand.config.settings.base import *  # noqa: F403
from evenhand.config.settings.logs import *  # noqa: F403
from evenhand.config.settings.pages import *  # noqa: F403
from evenhand.config.settings.public import *  # noqa: F403
from evenhand.config.settings.signing_in import *  # noqa: F403
from evenhand.config.settings.uploads import *  # noqa: F403
from evenhand.config.settings.web_security import *  # noqa: F403
