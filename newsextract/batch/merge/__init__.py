"""Merge: the same event reported several times becomes one, with all its sources.

An output of ``extract`` (documents or events), or of an earlier ``merge``, is read; one line is written for each event. Its
``sources`` are the flat events it was made from, complete and with the file they came from (``output``), so that a merge loses
nothing and can be undone or merged again with more.

**When two reports tell the same event.** They must agree in what both tell (``same.compatible``): type, outcome, ordinal,
modality (what was planned and is told as done agrees), level and place; occasion, work and the prize's or meeting's name, where
one name may be longer than the other; and the days they can mean must overlap, with a day to spare. And something must speak
for it (``same.evidence``): one strong reason (a common occasion, work or issuer, two common recipients; the same number of the
same series of meetings, a common party; the same document read by two runs), or two weak ones (a name of its own, the same
newspaper, the same exact day, the same place). People, who share names, and names that mean the paper's own place (市教育局,
我校) need a strong reason or the same newspaper. Two events of one article are never the same: whoever read it saw two.

**What the one event says** is what its most confident, fullest report says; what that leaves open is taken from the others in
that order; parties are united, the narrowest date and the furthest status win.
"""

from __future__ import annotations

from newsextract.batch.merge.merge import MergeSummary, merge, merge_files

__all__ = ["MergeSummary", "merge", "merge_files"]
