"""The commands of `evenhand`: each lives in `evenhand/cli/`, in a file of its name."""

COMMANDS = {
    "check": "look for anything wrong in the set-up and in what is stored",
    "migrate": "bring the database up to date",
    "serve": "serve the office's pages",
}
