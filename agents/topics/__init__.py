"""The topics: what they must be like, made and checked by the admin API. Nothing here ever deletes.

`plan` is pure; `apply` and `verify` take an open kafka-python admin client and a plan.
"""

from agents.topics.profiles import PROFILES, Profile, TopicSpec, is_book, names, plan
from agents.topics.provision import Change, Difference, apply, verify
from agents.topics.sizes import largest_message

__all__ = [
    "PROFILES",
    "Change",
    "Difference",
    "Profile",
    "TopicSpec",
    "apply",
    "is_book",
    "largest_message",
    "names",
    "plan",
    "verify",
]
