"""Treebank sentences as spaCy documents, cut where our tokenizer cuts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from random import Random

from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.tokens import Doc
from spacy.vocab import Vocab

from filrouge.training.conllu import TreeSentence, Word

# Names of many words and numbers with spaces stay one word in the treebanks and several tokens here.
_INNER = "flat"


def fit(sentence: TreeSentence, tokenizer: Tokenizer) -> TreeSentence:
    """Give a sentence the tokens of the tokenizer.

    Where both disagree (less than one token in a hundred), the first token stands for the words it covers and
    the others hang on it as ``flat``.
    """
    tokens = [(t.idx, t.idx + len(t)) for t in tokenizer(sentence.text) if not t.is_space]
    groups = list(_groups(sentence.words, tokens))
    place = {w: first for first, words, _ in groups for w in words}
    fitted: list[Word] = []
    for first, words, spans in groups:
        outer = min(words, key=lambda w: _depth(sentence.words, w))
        word = sentence.words[outer]
        head = first if word.head == outer else place[word.head]
        for i, (start, end) in enumerate(spans):
            text = sentence.text[start:end]
            lemma = word.lemma if len(words) == len(spans) == 1 else text
            own = Word(start, text, lemma, word.pos, word.feats, head, word.dep)
            fitted.append(own if i == 0 else replace(own, head=first, dep=_INNER))
    return TreeSentence(sentence.text, tuple(fitted))


def _depth(words: Sequence[Word], index: int) -> int:
    """Count the steps from a word to the root: the one nearest to it cannot hang on the others."""
    steps = 0
    while words[index].head != index:
        index = words[index].head
        steps += 1
    return steps


def _groups(
    words: Sequence[Word], tokens: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, range, Sequence[tuple[int, int]]]]:
    """Yield the smallest pieces on whose borders both agree: first token, words, tokens of each."""
    w = t = 0
    while w < len(words):
        first_w, first_t = w, t
        w, t = w + 1, t + 1
        while words[w - 1].end != tokens[t - 1][1]:
            if words[w - 1].end < tokens[t - 1][1]:
                w += 1
            else:
                t += 1
        yield first_t, range(first_w, w), tokens[first_t:t]


def paragraphs(sentences: Sequence[TreeSentence], rng: Random) -> Iterator[tuple[TreeSentence, ...]]:
    """Group neighbouring sentences as news does, one to six a paragraph, so that their borders are learnt."""
    at = 0
    while at < len(sentences):
        size = rng.choice((1, 1, 2, 3, 4, 6))
        yield tuple(sentences[at : at + size])
        at += size


def to_doc(vocab: Vocab, sentences: Iterable[TreeSentence], glued: frozenset[int] = frozenset()) -> Doc:
    """Make one document of fitted sentences.

    Args:
        vocab: of the pipeline that will be trained.
        sentences: fitted to the tokenizer.
        glued: which sentences lose the space behind them ("novembre.Une bombe").
    """
    words: list[Word] = []
    spaces: list[bool] = []
    for number, sentence in enumerate(sentences):
        offset = len(words)
        for i, word in enumerate(sentence.words):
            words.append(replace(word, head=word.head + offset))
            last = i + 1 == len(sentence.words)
            spaces.append(number not in glued if last else sentence.words[i + 1].start > word.end)
    return Doc(
        vocab,
        words=[w.text for w in words],
        spaces=spaces,
        heads=[w.head for w in words],
        deps=["ROOT" if w.head == i else w.dep for i, w in enumerate(words)],
        lemmas=[w.lemma for w in words],
        pos=[w.pos for w in words],
        morphs=[w.feats for w in words],
    )
