"""Commands: where the thing has to go, what is not possible, and which combinations are never in training."""

from itertools import product

import numpy as np
import pytest

from vla_core.errors import InvalidInput
from vla_core.world.table import command as commands
from vla_core.world.table.command import BESIDE, PUSHED, SIDES, VERBS, Command, goal_of, is_possible
from vla_core.world.table.draw import RELATION_VERBS, changed_words, draw, draw_pair
from vla_core.world.table.scene import COLOURS, SHAPES, TableScene, Thing, Zone, checked, distance
from vla_core.world.table.split import RELATIONS, is_held_out, is_relation_held_out, part_of

BLOCK = Thing("block", "red", "big", 0.05, 0.6)
BALL = Thing("ball", "blue", "small", 0.2, 0.6)
SCENE = TableScene((BLOCK, BALL), (Zone("disc", "green", -0.1, 0.5), Zone("bin", "", 0.05, 0.77)))


def test_a_drawn_command_is_possible_and_its_scene_is_in_order():
    for seed in range(150):
        scene, command = draw(seed)
        assert checked(scene) is scene
        assert is_possible(scene, command)
        assert part_of(scene, command) == "seen"


def test_one_seed_is_one_scene_and_command():
    assert [draw(seed) for seed in range(20)] == [draw(seed) for seed in range(20)]
    assert len({draw(seed)[0] for seed in range(20)}) == 20


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_can_be_drawn_with_any_number_of_things_also_in_unseen_combinations(verb):
    for part, count in product(("seen", "unseen"), (2, 5)):
        scene, command = draw(7, part, verb, count)
        assert (command.verb, len(scene.things), part_of(scene, command)) == (verb, count, part)


@pytest.mark.parametrize("verb", RELATION_VERBS)
def test_sides_that_are_never_in_training_can_be_drawn(verb):
    scene, command = draw(3, "relations", verb)
    assert (command.verb, part_of(scene, command)) == (verb, "relations")


def test_each_colour_shape_and_verb_is_in_training_and_in_the_held_out_part():
    held = [key for key in product(VERBS, COLOURS, SHAPES) if is_held_out(*key)]
    seen = [key for key in product(VERBS, COLOURS, SHAPES) if not is_held_out(*key)]
    assert len(held) * 8 == len(held) + len(seen)
    for part in (held, seen):
        for values, position in ((VERBS, 0), (COLOURS, 1), (SHAPES, 2)):
            assert {key[position] for key in part} == set(values)
    for relation in RELATIONS:
        assert sum(is_relation_held_out(relation, shape) for shape in SHAPES) == 1


def test_a_push_to_a_side_goes_as_far_as_it_should():
    for side in SIDES:
        goal = goal_of(TableScene((BLOCK,)), Command(f"push-{side}", BLOCK.name))
        assert np.allclose(goal - BLOCK.place, [*(PUSHED * SIDES[side]), 0])


def test_left_of_a_thing_is_to_its_left_in_the_picture_and_next_to_it_is_close():
    scene = TableScene((BLOCK, Thing("puck", "green", "big", 0.2, 0.74)))
    left = goal_of(scene, Command("put-left-of", "big green puck", BLOCK.name))
    assert (left - BLOCK.place)[:2] @ SIDES["left"] == pytest.approx(BESIDE)
    beside = goal_of(scene, Command("put-next-to", "big green puck", BLOCK.name))
    assert distance(beside, BLOCK.place) == pytest.approx(BESIDE)


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (Command("push-right", "big red block"), "ball is in the way"),
        (Command("push-to", "big red block", "bin"), "push-to does not go with a bin"),
        (Command("put-next-to", "big red block", "small blue ball"), "already lies next to"),
        (Command("put-on", "big red block", "red disc"), "no red disc"),
        (Command("touch", "big green mug"), "no big green mug"),
        (Command("stack", "small blue ball", "big red block"), "would not stay"),
        (Command("stack", "big red block", "big red block"), "upon itself"),
        (Command("touch", "big red block", "bin"), "takes no target"),
        (Command("put-in", "big red block"), "takes zone target"),
    ],
)
def test_what_is_not_possible_in_a_scene_is_refused_in_one_line(command, words):
    scene = TableScene((BLOCK, Thing("ball", "blue", "small", 0.12, 0.7)), SCENE.zones[:1] + SCENE.zones[1:])
    with pytest.raises(InvalidInput, match=words):
        goal_of(scene, command)


def test_a_command_comes_back_from_its_link():
    for seed in range(40):
        _, command = draw(seed)
        assert commands.from_link(commands.to_link(command)) == command
    with pytest.raises(InvalidInput, match=r"is no command. Did you mean push-to"):
        commands.from_link("pushto~big-red-block")


def test_the_two_commands_of_a_pair_differ_in_one_word_and_both_are_possible_and_seen():
    for seed in range(60):
        scene, first, second = draw_pair(seed)
        assert changed_words(first, second) == 1
        for command in (first, second):
            assert is_possible(scene, command)
            assert part_of(scene, command) == "seen"
