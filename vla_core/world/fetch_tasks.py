"""The three tasks of the Fetch arm, in words, as Meta-World's fifty (tasks.py)."""

from vla_core.world.tasks import Task

REACH = Task(
    name="fetch-reach",
    sentence="Bring the gripper to the red dot.",
    paraphrases=(
        "move the gripper to the red dot",
        "reach for the red ball",
        "go to the red marker",
        "put your hand where the red dot is",
        "touch the red point in the air",
        "steer the hand to the red sphere",
        "take the gripper over to the red spot",
        "reach the red target",
        "fly to the red dot and stay there",
        "let the fingers meet the red ball",
        "approach the red marker",
        "position the gripper at the red dot",
    ),
    held_out=(
        "get your hand to the red dot",
        "the gripper should end up at the red ball",
        "head for the red marker",
        "move until you are at the red point",
    ),
    tier="easy",
    object="the red dot",
    goal="the red dot",
)

PUSH = Task(
    name="fetch-push",
    sentence="Push the black cube onto the red dot.",
    paraphrases=(
        "push the cube to the red dot",
        "shove the black block to the red mark",
        "slide the cube over the table to the red dot",
        "nudge the black box until it covers the red spot",
        "move the block to the red target without lifting it",
        "push the dark cube onto the red point",
        "drive the block towards the red dot",
        "get the cube to the red marker by pushing",
        "slide the black block onto the red mark",
        "use the closed hand to push the cube to the red dot",
        "shift the box along the table to the red spot",
        "push the block where the red dot is",
    ),
    held_out=(
        "give the cube a push to the red dot",
        "slide the dark block to where the red point lies",
        "the black cube belongs on the red mark, push it there",
        "shove the box onto the red dot",
    ),
    tier="medium",
    object="the black cube",
    goal="the red dot on the table",
)

PICK_PLACE = Task(
    name="fetch-pick-place",
    sentence="Pick up the black cube and bring it to the red dot.",
    paraphrases=(
        "pick up the cube and carry it to the red dot",
        "grasp the black block and hold it at the red ball",
        "lift the cube to the red marker",
        "take the black box to the red point",
        "grab the block and place it at the red dot",
        "fetch the cube and bring it to the red spot",
        "pick the dark cube up and move it to the red target",
        "hold the block where the red ball is",
        "seize the cube and raise it to the red dot",
        "carry the black block over to the red marker",
        "take hold of the box and bring it to the red sphere",
        "pick and place the cube at the red dot",
    ),
    held_out=(
        "get the cube in your hand and take it to the red dot",
        "the black block should be held at the red ball",
        "clasp the cube and deliver it to the red marker",
        "raise the dark box to the red point",
    ),
    tier="hard",
    object="the black cube",
    goal="the red dot on the table or in the air",
)

FETCH_TASKS = {task.name: task for task in (REACH, PUSH, PICK_PLACE)}
