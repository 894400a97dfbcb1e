"""Entries of the ledger and their postings are appended: the database itself refuses to change or delete one."""

from django.db import migrations

from evenhand.config.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("accounts", "0003_money"), ("records", "0002_append_only")]
    operations = [append_only("journal", "posting")]
