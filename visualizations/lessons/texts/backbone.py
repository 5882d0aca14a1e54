"""Keeping what the backbone knows: its lesson."""

from functools import cache

from visualizations.lessons.lesson import (
    Check,
    Checkpoint,
    ChoiceCheck,
    CodeNote,
    Jump,
    Lesson,
    NumberCheck,
    Option,
    OrderCheck,
    Paper,
    Seen,
    Symbol,
    Table,
    cited,
    paragraphs,
)
from visualizations.lessons.texts.backbone_steps import FLOWS, FULL, HEAD, INSULATED, steps
from vla_core.lessons.backbone import MARGIN, PRETRAINING_PICTURES, WAYS, Adaptation

BACKBONE, EXPERT = 3000, 300  # million parameters, in a check
EXPERT_SIZE = cited("300 million", "Black et al. 2024, π0, section IV: parameters of the action expert")
WHOLE_SIZE = cited("3.3 billion", "Black et al. 2024, π0, section IV: parameters in all")
OPEN_VLA = cited("7 B", "Kim et al. 2024, OpenVLA, abstract")


@cache
def lesson() -> Lesson:
    return Lesson(
        question="How does a network learn to act without losing what it knew before?",
        before=("rt2", "denoising"),
        explanation=paragraphs(f"""
            A vision-language model has read the web. A robot's demonstrations are few. So one begins with the
            large model, the **backbone**, and teaches it to act: **fine-tuning**. The danger is **catastrophic
            forgetting**: training changes the weights for the new task, and nothing protects the old one.

            Here the backbone is a small transformer that has learnt to read digits from
            {PRETRAINING_PICTURES:,} pictures, wherever they stand. Now it shall move a hand to the digit. Two
            things are watched on new pictures: how far the hand is off, and how many digits are still read.

            **Full fine-tuning|fine-tuning** changes all weights. It points well and soon reads little better
            than guessing. A **frozen** backbone with a new head forgets nothing. But the head stands on
            one token, the reading token, from which the digit is named. It was trained to ignore where the digit
            stands, so the head has little to point with.

            The third way is a **mixture of transformers**. The action gets a token of its own, with its own
            weights in each layer: an **action expert**. It looks at the keys and values of the backbone's
            tokens, so it sees every patch and not only the summary. This is how π0 is built: {WHOLE_SIZE}
            parameters, {EXPERT_SIZE} of them in the expert. The backbone is not frozen there. It is trained
            together with the expert, and the expert's gradients flow into it.

            That has a price, which the makers of π0 measured later. An expert begins with random weights, and
            its gradients change the backbone for its own sake: the robot then follows words less well. Their
            remedy is **knowledge insulation**: the expert still looks at the backbone's keys and values, but
            its gradients stop there. The backbone goes on learning from its own tasks, text and actions written
            as tokens.

            In this experiment the insulated backbone simply rests. Switch on «mix in old pictures» and it goes
            on reading, in all ways but the frozen one: **co-training**, as RT-2 does with pictures from the
            web.
            """),
        panels=(
            Seen(
                "Old skill: reading",
                "The share of new pictures whose digit is still named rightly. The upper dotted line is the "
                "backbone before, the lower one guessing. Each way has its colour.",
            ),
            Seen(
                "New skill: pointing",
                f"How far the hand is off, in pixels, for digits up to {MARGIN} pixels off the centre. The "
                "dotted line is a hand that always moves to the centre: above it, nothing has been learnt.",
            ),
        ),
        steps=steps(),
        formula=(
            "[a] ← [a] + softmax(q[a] · (k[x], k[a])ᵀ / √d) (v[x], v[a])",
            "insulated: no gradient through k[x] and v[x]; loss = pointing² + [λ] · reading",
        ),
        symbols=(
            Symbol("a", "action token: the expert's weights; pixels off", "pixels", last_error, WAYS[:1]),
            Symbol("x", "backbone's tokens; digits read", "share", last_memory, WAYS[:1]),
            Symbol("λ", "1 where old pictures are mixed in", "no unit", lambda r: str(int(r.rehearse))),
        ),
        notes=(
            CodeNote(
                "seen = self.backbone.update(", "The backbone looks only at itself: acting cannot disturb it."
            ),
            CodeNote("keys, values = keys.detach()", "Knowledge insulation, in one line."),
            CodeNote("both = torch.cat([keys, own_keys]", "The shared attention: the expert looks at both."),
            CodeNote("loss = loss + F.cross_entropy(", "Co-training: one batch of old pictures in every step."),
        ),
        checks=checks(),
        jump=Jump(
            0.4,
            "Our policy was trained from nothing, without a backbone to protect. Its transformer has one set "
            "of weights for all tokens; `MixtureOfTransformers` in the same file has a feed-forward for each "
            "kind. Look at what the readout token attends to.",
        ),
        reading=(
            Paper(
                "Black et al. 2024, π0: A Vision-Language-Action Flow Model for General Robot Control",
                "Section IV and appendix B: the action expert and who may look at whom.",
                "https://arxiv.org/abs/2410.24164",
            ),
            Paper(
                "Driess et al. 2025, Knowledge Insulating Vision-Language-Action Models",
                "Sections 3 and 4: why the expert's gradients harm, and what stopping them is worth.",
                "https://arxiv.org/abs/2505.23705",
            ),
            Paper(
                "Liang et al. 2024, Mixture-of-Transformers",
                "Section 2: weights for each kind of token, one attention for all.",
                "https://arxiv.org/abs/2411.04996",
            ),
            Paper(
                "Kim et al. 2024, OpenVLA: An Open-Source Vision-Language-Action Model",
                "Section 5.3: full fine-tuning against training few weights (LoRA).",
                "https://arxiv.org/abs/2406.09246",
            ),
        ),
        tables=(strategies(),),
    )


def last_error(result: Adaptation) -> str:
    return f"{result.errors[-1, -1]:.1f}" if len(result.at) else "not yet"


def last_memory(result: Adaptation) -> str:
    return f"{result.memory[-1, -1]:.2f}" if len(result.at) else f"{result.before:.2f}"


def strategies() -> Table:
    return Table(
        title="Four ways to add action",
        head=("", FULL, HEAD, FLOWS, INSULATED),
        rows=(
            (
                "what changes",
                "every weight",
                "the head alone",
                "expert and backbone",
                "the expert; the backbone by its own tasks",
            ),
            (
                "for",
                "most freedom",
                "cheap; nothing lost",
                "sees all tokens; new weights for the new task",
                "the same, and the backbone is safe",
            ),
            (
                "against",
                "forgets, unless old data are mixed in; expensive",
                "only what the features still hold",
                "its gradients change the backbone",
                "more parts; two kinds of actions to train",
            ),
            (
                "used by",
                f"RT-2 (co-trained), OpenVLA ({OPEN_VLA}; or few weights by LoRA)",
                "a first test on a new model",
                "π0",
                "π0.5 with insulation",
            ),
        ),
    )


def checks() -> tuple[Check, ...]:
    return (
        ChoiceCheck(
            question="Why does the head on the frozen reading token point so badly, with any number of "
            "demonstrations?",
            options=(
                Option(
                    "It has too few weights",
                    "Two numbers from a summary need few weights, if the summary has them.",
                ),
                Option(
                    "Reading was trained to be the same wherever the digit stands",
                    "Yes: the place was thrown away on purpose. The patches still have it.",
                    right=True,
                ),
                Option("The learning rate is too low", "Move the slider: it stays bad."),
            ),
        ),
        NumberCheck(
            question="A backbone of 3 billion parameters and an expert of 300 million. The expert is "
            "insulated, and the backbone is given nothing of its own to learn. Which share of all weights does "
            "the robot's training change?",
            answer=100 * EXPERT / (BACKBONE + EXPERT),
            within=0.2,
            unit="%",
            feedback=f"{EXPERT} / {BACKBONE + EXPERT:,}. Gradients and the optimiser's memory are needed for "
            "these only.",
            near=((10.0, "Of the backbone; the whole is backbone and expert."),),
        ),
        OrderCheck(
            question="Order by how much of the backbone's old skill is left without old data, the least first.",
            items=(FULL, FLOWS, INSULATED),
            feedback="Right: the fewer gradients reach the backbone, the more is left.",
        ),
        ChoiceCheck(
            question="Your robot was fine-tuned with an expert. It moves well, but «put it on the flag of "
            "Brazil» no longer works, though the backbone could name flags. What do you check first?",
            options=(
                Option(
                    "Whether there are enough demonstrations with flags",
                    "It never had any; the backbone knew flags.",
                ),
                Option(
                    "Whether the backbone alone still names flags",
                    "Yes. If not, gradients have overwritten it: insulate it, or mix in old data.",
                    right=True,
                ),
                Option("Whether the expert is large enough", "It moves well; what is lost is in the backbone."),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="You have a large backbone, no access to its training data, and a thousand "
            "demonstrations. It must go on following free words. Which way?",
            options=(
                Option("Full fine-tuning", "Without its data nothing protects the words."),
                Option("Frozen, with a head on its last token", "Safe, but the summary lacks what motion needs."),
                Option(
                    "An expert, insulated from the backbone",
                    "Yes: it sees all tokens and changes none.",
                    right=True,
                ),
            ),
            manner="design",
        ),
        Checkpoint(
            question="One colleague wants to fine-tune the whole model on your demonstrations, another to "
            "freeze it and train a head. Explain to both what they will lose, and how an insulated expert "
            "avoids it.",
            model="Full fine-tuning learns to act, but nothing in its loss protects the old skill, so words "
            "and things that the demonstrations lack are forgotten, unless old data are mixed in. The frozen "
            "model forgets nothing, but its last token holds what the old task needed, and motion may need "
            "what was thrown away there. An expert has weights of its own and looks at the keys and values of "
            "every token, so it finds what the summary lacks. Insulated, it sends no gradient back, so the "
            "backbone stays as it was.",
        ),
    )
