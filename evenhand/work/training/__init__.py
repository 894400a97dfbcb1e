"""The record of training: who completed which walk of the guide, and when."""
