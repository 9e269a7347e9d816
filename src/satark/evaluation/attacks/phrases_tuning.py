"""English said otherwise while tuning."""

from __future__ import annotations

ENGLISH = """
account = a/c | profile; accounts = profiles; suspended = put on hold | paused
suspend = pause | put on hold; blocked = locked | barred; block = lock; deactivated = switched off
disconnected = cut off; disconnect = cut off; disconnection = cut-off; expire = lapse; expired = lapsed
expires = lapses; terminated = ended; immediately = without delay | right away; urgent = pressing
urgently = with all speed; instantly = in no time; click here = tap this; click on = tap on
click = tap | press; clicking = tapping; link = URL | web page; verify = confirm | validate
verification = confirmation; verified = confirmed; verifying = confirming
update = refresh | bring up to date; updated = refreshed; updating = refreshing; updation = refreshing
call us = ring us; call = ring | phone; contact = get in touch with | reach; number = no. | num
mobile = cell; phone = mobile; customer care = help desk; customer = client; customers = clients
user = client; please = kindly | pls; kindly = please; pay = settle | clear; payment = settlement
paid = settled; bill = invoice; bills = invoices; electricity power = current supply
electricity = power | current; power supply = current supply; power = current
pending = outstanding | unpaid; due = payable; overdue = past its date; dues = arrears; amount = sum
refund = money back; cashback = cash return; prize = reward; won = bagged; winner = lucky one; win = bag
congratulations = well done | good news; congrats = cheers; lottery = lucky draw; gift = present
voucher = coupon; free = at no cost | gratis; offer = deal; offers = deals
claim = collect | get hold of; selected = chosen; loan = credit; loans = credit lines
approved = sanctioned | cleared; credit card = plastic card; debit card = ATM plastic; card = plastic
kyc = know-your-customer papers | identity papers; pan card = PAN document; aadhaar = UIDAI card
aadhar = UIDAI card; otp = one-time code | passcode; password = passkey; pin = secret no.
share = give | tell; send = forward; receive = get; received = got; submit = hand in; fill = complete
form = sheet; download = get | fetch; install = set up | load; app = program; apk = program file
application = request; officer = official; department = office; today = this day | by day's end
tonight = this evening | by night; now = at this moment | this instant; within = inside
last month = last cycle; previous month = last cycle; previous = earlier; last = final; final = closing
avoid = escape | keep clear of; otherwise = if not so; failing which = or else; failure = not doing so
or else = if not; will be = is going to be | shall be; has been = was; have been = were; your = ur
information = details; details = info; documents = papers; complete = finish; continue = carry on
login = sign in; log in = sign in; access = entry; restore = bring back; activate = switch on
reactivate = turn back on; activated = switched on; service = facility; services = facilities
unusual = odd; suspicious = doubtful; activity = action; transaction = transfer
transactions = transfers; unauthorized = not permitted; unauthorised = not permitted
detected = noticed | spotted; security = safety; alert = notice; warning = caution; notice = intimation
parcel = package; package = parcel; shipment = load; delivery = drop-off; delivered = dropped off
address = location; failed = did not go through; incomplete = not full; wrong = incorrect; fee = charge
fees = charges; charges = fees; charge = fee; fine = penalty; challan = traffic ticket
legal action = court case; police = cops; arrested = held; arrest = custody; case = matter
court = tribunal; salary = pay packet; job = work; jobs = work; part time = few-hours
part-time = few-hours; vacancy = open post; work from home = job from your house; earn = make
income = earnings; daily = each day; weekly = each week; invest = put money; investment = stake
profit = gain; money = cash; guaranteed = assured; cash = money; limited = restricted; hurry = be quick
reward points = bonus points; reward = bonus; rewards = bonuses; whatsapp = WA; message = text | msg
reply = write back; visit = go to | open; register = sign up; registered = signed up; connection = line
supply = feed; valid = good; before = ahead of; after = following; because = as
as soon as possible = at the earliest; asap = at the earliest; do not = don't; cannot = can't
can not = can't; is not = isn't; will not = won't; we are = we're; you are = you're; it is = it's
ignore = overlook; help = assist; support = assistance; need = require; required = needed
must = have to; online = on the web; website = site; official = authorised; government = state
govt = state; scheme = plan; credited = added; debited = taken out; transfer = move
balance = what is left; recharge = top up; plan = pack; exclusive = just for you; discount = price cut
attention = look here; dear = hi; thanks = cheers; thank you = cheers
"""
