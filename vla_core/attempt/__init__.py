"""One attempt of the robot, and the only way to run it.

request    what is asked for: every setting, declared once
instruction    what the words mean: parts, tasks, the scene that allows them
attempt    prepare(request, policies, worlds) → Attempt; its run() yields moments and keeps the event log
driver     a policy with one sentence: plan, blend, act, one control step at a time
interventions, commands   what somebody can do to a running attempt, and how it is carried out
session, queue   an attempt in a thread of its own, and who may run now
pair, compare   two attempts from one seed, and where they part
worker     attempts in worker processes
"""
