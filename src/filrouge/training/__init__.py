"""How the shipped French pipeline and name lists are made."""
