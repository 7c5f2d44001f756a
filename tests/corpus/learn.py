"""Learn what sentences say, and write the weights the checker reads. Run by `make learn`.

From `sentences/*.txt` (each line labelled on all four meanings), from the examples beside the rules (labelled on
one), and from whole notes, those of `seen.json` and composed ones, whose labels tell only that some sentence says
a thing or that none does: there the likeliest sentence is taken for the one (multiple-instance learning, in two
rounds). Deterministic.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from followups.domain.drafts import compose
from followups.domain.note_rules import letter, meaning
from followups.domain.note_rules.meaning import Meaning, damped, patterns
from followups.domain.note_rules.rule import EXAMPLES
from tests.followups.domain.fact_sets import complete

HERE = Path(__file__).parent
LETTERS = {"T": Meaning.THANKS, "C": Meaning.CONTRIBUTION, "I": Meaning.INTEREST, "N": Meaning.NEXT_STEPS}
CODES = {
    "must/thanks": Meaning.THANKS,
    "must/contribution": Meaning.CONTRIBUTION,
    "must/interest": Meaning.INTEREST,
    "ask/next-steps": Meaning.NEXT_STEPS,
}
# A must is rather overlooked than found missing where it stands: what is half sure counts as said.
BENEFIT = {Meaning.THANKS: 1.6, Meaning.CONTRIBUTION: 0.8, Meaning.INTEREST: 0.7, Meaning.NEXT_STEPS: -0.3}
STRENGTH = 6.0  # the inverse of the regularisation
OFTEN = 3  # sentences a pattern must stand in
LEAST = 20  # hundredths: a pattern that weighs less for every meaning is left out
COMPOSED = range(1_000, 1_300)  # seeds of facts whose composed note is learned from; tests take lower ones
UNLIKELY = -1.5  # in a note that says a thing somewhere, sentences below this do not


class Labelled(NamedTuple):
    """A sentence and what is known of it: a meaning that is not in `says` is unknown."""

    text: str
    says: dict[Meaning, bool]


def sentences_of(path: Path) -> Iterator[Labelled]:
    """Yield the sentences of one file: each line has labels, a tab and the sentence."""
    for line in path.read_text(encoding="utf-8").splitlines():
        labels, text = line.split("\t")
        yield Labelled(text, {meant: sign in labels for sign, meant in LETTERS.items()})


def sentences() -> Iterator[Labelled]:
    """Yield the sentences of all authors, each once."""
    known = set()
    for path in sorted((HERE / "sentences").glob("*.txt")):
        for one in sentences_of(path):
            if one.text not in known:
                known.add(one.text)
                yield one


def examples() -> Iterator[Labelled]:
    """Yield the examples beside the rules: what is good lacks no must, and asks for nothing."""
    for code, meant in CODES.items():
        good, bad = EXAMPLES[code]
        for fine, texts in ((True, good), (False, bad)):
            for text in texts:
                if "\n" not in text:
                    yield Labelled(text, {meant: fine != (meant is Meaning.NEXT_STEPS)})


def notes() -> Iterator[tuple[list[str], dict[Meaning, bool]]]:
    """Yield the sentences of notes that may be seen and of composed ones, and what each says as a whole."""
    for note in json.loads((HERE / "seen.json").read_text(encoding="utf-8")):
        if "language/other" not in note["codes"]:
            texts = [s.text for s in letter.read(note["body"], note["facts"]["candidate_name"]).sentences]
            yield (
                texts,
                {m: (code in note["codes"]) == (m is Meaning.NEXT_STEPS) for code, m in CODES.items()},
            )
    for seed in COMPOSED:
        facts = complete(seed)
        texts = [s.text for s in letter.read(compose(facts).note.body, facts.candidate_name).sentences]
        yield texts, {m: m is not Meaning.NEXT_STEPS for m in Meaning}


def fingerprint() -> str:
    """Return what changes whenever the weights should be learned anew."""
    labelled = [*sentences(), *examples()]
    read = [sorted(patterns(one.text)) for one in labelled[:: len(labelled) // 300]]
    parts = [labelled, [*notes()], read, BENEFIT, STRENGTH, OFTEN, LEAST, UNLIKELY]
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]


def matrix(texts: list[str], columns: dict[str, int]) -> csr_matrix:
    """Return a row for each sentence."""
    rows, cols, values = [], [], []
    for row, text in enumerate(texts):
        known = sorted(columns[pattern] for pattern in patterns(text) if pattern in columns)
        rows += [row] * len(known)
        cols += known
        values += [damped(len(known))] * len(known)
    return csr_matrix((values, (rows, cols)), shape=(len(texts), len(columns)))


def fit(x: Any, y: list[bool]) -> LogisticRegression:
    """Return the best separation of the sentences that say a thing from those that do not."""
    return LogisticRegression(C=STRENGTH, solver="liblinear", max_iter=300, random_state=0).fit(x, y)


def learn() -> tuple[dict[str, list[int]], list[int]]:
    """Return each pattern's weights and the intercepts, in hundredths."""
    single = [*sentences(), *examples()]
    whole = list(notes())
    texts = [one.text for one in single] + [text for body, _ in whole for text in body]
    counts = Counter(pattern for text in texts for pattern in patterns(text))
    columns = {p: i for i, p in enumerate(sorted(p for p, count in counts.items() if count >= OFTEN))}
    x = matrix(texts, columns)
    weights, before = [], []
    for meant in Meaning:
        rows = [i for i, one in enumerate(single) if meant in one.says]
        says = [single[i].says[meant] for i in rows]
        model = fit(x[rows], says)
        for _round in range(2):
            more, them = _likeliest(model.decision_function(x), len(single), whole, meant)
            model = fit(x[rows + more], says + them)
        weights.append(np.rint(model.coef_[0] * 100).astype(int))
        before.append(round(100 * (model.intercept_[0] + BENEFIT[meant])))
    table = {p: [int(w[i]) for w in weights] for p, i in columns.items()}
    return {p: row for p, row in table.items() if max(map(abs, row)) >= LEAST}, before


def _likeliest(
    sure: Any, at: int, whole: list[tuple[list[str], dict[Meaning, bool]]], meant: Meaning
) -> tuple[list[int], list[bool]]:
    """Return the sentences of notes of which it may be told whether they say a thing, and whether they do."""
    rows: list[int] = []
    says: list[bool] = []
    for body, said in whole:
        places = range(at, at + len(body))
        best = max(places, key=lambda place: sure[place]) if said[meant] and body else None
        for place in places:
            if best is None or place == best or sure[place] < UNLIKELY:
                rows.append(place)
                says.append(place == best)
        at += len(body)
    return rows, says


def unseen(parts: int = 5) -> dict[str, float]:
    """Return how well sentences are read by weights learned from other authors: the F1 of each meaning."""
    files = sorted((HERE / "sentences").glob("*.txt"))
    counts: dict[Meaning, Counter[tuple[bool, bool]]] = {m: Counter() for m in Meaning}
    for part in range(parts):
        others = [one for i, path in enumerate(files) if i % parts != part for one in sentences_of(path)]
        theirs = [one for path in files[part::parts] for one in sentences_of(path)]
        often = Counter(pattern for one in others for pattern in patterns(one.text))
        columns = {p: i for i, p in enumerate(sorted(p for p, count in often.items() if count >= OFTEN))}
        x, z = (matrix([one.text for one in some], columns) for some in (others, theirs))
        for m in Meaning:
            read = fit(x, [one.says[m] for one in others]).predict(z)
            counts[m].update(zip(map(bool, read), [one.says[m] for one in theirs], strict=True))
    return {
        m.name.lower(): 2 * c[True, True] / (2 * c[True, True] + c[True, False] + c[False, True])
        for m, c in counts.items()
    }


def vocabulary() -> list[str]:
    """Return the words of the sentences and examples: what people write in such mail, by which slips are told."""
    texts = (one.text.lower() for one in (*sentences(), *examples()))
    return sorted({word for text in texts for word in re.findall(r"(?<![\w'])[a-z]{3,}(?![\w'])", text)})


def main() -> None:
    """Write what was learned beside the code that reads it; with `--unseen`, print how new authors are read."""
    if "--unseen" in sys.argv:
        print({name: round(f1, 3) for name, f1 in unseen().items()})
        return
    table, before = learn()
    head = "\t".join(["# " + fingerprint(), *map(str, before)])
    lines = ["\t".join([pattern, *map(str, row)]) for pattern, row in sorted(table.items())]
    path = Path(str(meaning.__file__)).with_name(meaning.WEIGHTS)
    path.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    path.with_name("vocabulary.txt").write_text("\n".join(vocabulary()) + "\n", encoding="utf-8")
    print(f"{len(lines)} patterns, {path.stat().st_size // 1000} kB: {path}")


if __name__ == "__main__":
    main()
