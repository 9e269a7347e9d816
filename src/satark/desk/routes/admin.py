"""What the admin of an organisation looks after."""

from __future__ import annotations

from satark.desk.roles import only
from satark.desk.routes import Route
from satark.desk.views.admin import admin
from satark.desk.views.areas import areas, areas_file, bring_in_areas
from satark.desk.views.keys import all_keys, revoke_key
from satark.desk.views.own_answers import decide_own_answer, own_answers
from satark.desk.views.people import all_people, one_person
from satark.desk.views.settings_page import settings_page
from satark.desk.views.site_facts import site_facts, site_facts_revision

_ADMIN = only("admin")

ROUTES = [
    Route("desk/admin", "admin", admin, get=_ADMIN, nav="admin.nav"),
    Route("desk/admin/people", "people", all_people, get=_ADMIN, post=_ADMIN),
    Route("desk/admin/people/<int:id>", "person", one_person, get=_ADMIN, post=_ADMIN),
    Route("desk/admin/areas", "areas", areas, get=_ADMIN, post=_ADMIN),
    Route("desk/admin/areas/apply", "bring_in_areas", bring_in_areas, post=_ADMIN),
    Route("desk/admin/areas.csv", "areas_file", areas_file, get=_ADMIN),
    Route("desk/admin/facts", "site_facts", site_facts, get=_ADMIN, post=_ADMIN),
    Route(
        "desk/admin/facts/<int:revision>", "site_facts_revision", site_facts_revision, get=_ADMIN, post=_ADMIN
    ),
    Route("desk/admin/own", "own_answers", own_answers, get=_ADMIN),
    Route("desk/admin/own/<int:id>", "decide_own_answer", decide_own_answer, post=_ADMIN),
    Route("desk/admin/keys", "keys", all_keys, get=_ADMIN, post=_ADMIN),
    Route("desk/admin/keys/<int:id>/revoke", "revoke_key", revoke_key, post=_ADMIN),
    Route("desk/admin/settings", "settings", settings_page, get=_ADMIN, post=_ADMIN),
]
