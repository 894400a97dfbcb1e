"""The commands of `evenhand`: each lives in `evenhand/cli/`, in a file of its name."""

COMMANDS = {
    "account": "show the office's own bank accounts, or set one",
    "authority": "say who may approve what, give authority, end it, arrange cover",
    "calculate": "work weekly maintenance out, with fees and instalments, from figures in JSON",
    "check": "look for anything wrong in the set-up and in what is stored",
    "day": "close business dates, and say what each did",
    "demo": "make the demonstration office",
    "discretion": "show or set what the office says in every discretionary decision",
    "export": "write a file of payments or direct debits for the bank: each instruction once",
    "import": "take a file in: a caseload, lists, benefit notices, bank statements, unpaid debits, employers' returns",
    "key": "make a key with which a person uses the API",
    "migrate": "bring the database up to date",
    "office": "set the office up, or say how it stands",
    "plan": "show every plan that clears arrears, and which is recommended, from figures in JSON",
    "recompute": "work every calculation, schedule and position out anew, and list what differs with its cause",
    "report": "answer what the office is asked of itself, as lines or as a file for a spreadsheet",
    "schema": "print the form of a file as JSON Schema",
    "serve": "serve the office's pages",
    "show": "show a case as the API gives it",
    "staff": "add a person to the office's staff",
    "training": "list who completed which walk of the user guide, and when",
}
