"""The words around a subject that belong to none: adverbs, counts, joints; and whether words can be a name."""

from __future__ import annotations

import re

from newsextract.events.award.sentence import Line
from newsextract.language.words import word_table

NUMERALS = "一二两三四五六七八九十百"
UNIT = "名|位|个|支|人|家|所|件|项|篇|组|对|户|幅|部|门|张|只|批|份|首|座"
COUNTED = re.compile(
    rf"(?P<more>等|另有|共有|还有|有|的|我国|全国|全省|全市|全县|我省|我市|我县|我区|另|共)?(?P<n>(?<!八)(?!八一队)(?:\d+|[{NUMERALS}]+))(?:余|多)?(?P<u>{UNIT})(?P<noun>[\u4e00-\u9fff]{{0,14}})"
)
ADVERB = re.compile(
    r"(?:分别|(?:[\d一二两三四五六七八九十]+|多|数)次|[两三四五六]度|[\d一二两三四五六七八九十]+年(?:[中间内来])?|双双|均|都|也|又|还|再次|再度|首次|第一次|曾经|曾|先后|多次|屡次|连续[^，]{0,6}?[年次届]|一举|成功|最终|终于|并且|并|则|共计|总共|一共|共|全部|各自|各|同时|同样|荣幸|光荣|如愿|勇|喜|力压群雄|脱颖而出|不负众望|亦|就|便|已经|已|正式|联合|共同|独自|单独|本人|个人|近日|日前|另外|另|率先|轻松|顺利|客场|主场|逆转|惊险|艰难|强势|笑|相继|陆续|一路|此次|依次|率队|独得|高分|名正言顺|当之无愧|毫无悬念|而|却|更|仅|只|刚刚|有幸|历史性|实现|不仅|自豪地|高票|全票|以及|累计|后来|之后|随后|接着|此后|后|，|地|双|全国共|技压群芳|技压群雄|首次组队|名列前茅|出色|突出|优秀|表现|众望所归|当场|当即|依旧|仍然|仍|总分|成绩|总成绩|以|凭|且|其后|最后|一并|其中|合力|强势|荣耀|隆重|欣|悉数|尽|一次性|过去|历年|这些年|截至目前|目前|至今|迄今|创纪录|又一次|再一次|提前(?:[\d一二三四五六七八九]轮)?|这次|上赛季|本赛季|[一两三再又]?(?:打)?破(?:世界|全国|赛会|亚洲|国家)?纪录)+$"
)
LEADING = re.compile(
    r"^(?:【[^【】]{1,8}】|其中|时隔|此外|同时|另外|最终|最后|结果|据悉|据了解|值得一提的是|近日|日前|目前|今年|去年|当年|本次|会上|会议|随后|此后|后来|之后|早在|经过|并且|并|而|也|又|还|但|且|则|不仅|其实|再次|首次|截至目前|近年来|多年来|以来|\x00|、|，|”|’|的|后(?![勤备卫期])|，|本届|比赛中|赛后|大赛中|另|特别是|尤其是|像|如|例如|比如|来自|恭喜|祝贺|让我们|那就是|这就是|是(?=[\u4e00-\u9fff]{2,8}队)|由|被|以|经|因|为|凭借|凭|对|在|从|与|向|和|及|等|当天|当日|一举|连续|先后|曾)+"
)
# a name in a list, without the joints: patterns over it cannot be read in two ways
LISTED = r"(?:(?![和等])[\u4e00-\u9fff“”])"
_NO_BEGIN = frozenset(["d", "p", "c", "u", "r"])
# nouns that the word table takes for verbs
_NOUNS = frozenset(("选手", "组合", "导演", "编剧", "教练", "翻译", "代表"))
NO_NAME = re.compile(
    r"(?<![小名老健女])将|[是在把说让使能会要到去来做看听写请做]|有(?!限)|获|奖|评|称号|荣誉|成为|进行|通过|目标|努力|希望|表示|介绍|方面|比赛|大赛|活动|名单|今年|去年|同期|名次|成绩"
)


def nominal(line: Line, words: str) -> bool:
    """Whether words can be a noun phrase: they end in a noun and begin with no verb, adverb or preposition."""
    tags = word_table()
    parts = line.article.reading.resources.segmenter.words(words)
    first, last = tags.tag(parts[0]), tags.tag(parts[-1])
    opens = words[0] in "我本最全各" or first not in _NO_BEGIN
    return opens and not (
        last is not None and parts[-1] not in _NOUNS and last[0] in "vdpcmu" and last not in ("vn", "m") and len(parts[-1]) > 1
    )
