"""The forms in which newspapers tell that a meeting takes place, each with sentences that prove it."""

from __future__ import annotations

from newsextract.language.rule import Rule, RuleBook

# Between a name and its verb stand a day, a place, the manner: 12日上午在省图书馆隆重举行
RULES: tuple[Rule, ...] = (
    Rule(
        id="meeting.held",
        needs=("召开", "举行", "举办", "开讲", "开课", "进行"),
        pattern=r"""<meeting:gathering> ，? (?:|(?:<date|organisation|place>|[\d在于正隆顺成如圆同胜以通昨今近日首也先分]) [^，。；]{0,34}?)
                (?P<verb>召开|举行|举办|开讲|开课|(?<=正在)进行)(?!的|了)""",
        hits={
            "4月9日，全市春季防火工作推进会在青石县召开。": {"meeting": ("全市春季防火工作推进会",), "verb": ("召开",)},
            "第三届远山读书论坛12日上午在省图书馆隆重举行。": {"meeting": ("第三届远山读书论坛",), "verb": ("举行",)},
        },
        misses=("会议强调要认真举办各类培训。",),
    ),
    Rule(
        id="meeting.held-by",
        needs=("召开", "举行", "举办", "开展", "召集", "组织"),
        pattern=r"""(?P<verb>主持召开|组织召开|召开|举行|举办|开展|召集|组织)(?!的)(?:了|过|起)?
                (?:以[^，。；]{1,40}的)? [^，。；]{0,14}? <meeting:gathering>""",
        hits={
            "青石县教育局召开全县中小学安全工作会议。": {"meeting": ("全县中小学安全工作会议",), "verb": ("召开",)},
            "县长林若溪主持召开县政府第12次常务会议。": {"meeting": ("县政府第12次常务会议",), "verb": ("主持召开",)},
        },
        misses=("举行比赛，会后大家合影。",),
    ),
    Rule(
        id="meeting.held-where",
        needs=("召开的", "举行的", "举办的", "召开之", "主办的", "承办的"),
        pattern=r"(?P<verb>召开|举行|举办|主办|承办)的 [^，。；]{0,12}? <meeting:gathering>",
        hits={"在昨天举行的市防汛工作新闻发布会上，记者获悉此事。": {"meeting": ("市防汛工作新闻发布会",), "verb": ("举行",)}},
        misses=("举行的比赛很精彩，会议随后开始。",),
    ),
    Rule(
        id="meeting.opened-or-closed",
        needs=("开幕", "闭幕", "落幕", "帷幕", "结束", "启幕"),
        pattern=r"""<meeting:gathering> ，? (?:|(?:<date>|[\d由在于正隆顺成如圆同胜昨今近日首也]) [^。；]{0,34}?)
                (?P<verb>开幕|闭幕|落幕|启幕|拉开帷幕|拉开序幕|落下帷幕|圆满结束)(?![式会词辞后前时])""",
        hits={
            "第七届沿江城市合作论坛5日在青石开幕。": {"meeting": ("第七届沿江城市合作论坛",), "verb": ("开幕",)},
            "为期三天的县政协九届二次会议圆满结束。": {"meeting": ("县政协九届二次会议",), "verb": ("圆满结束",)},
        },
        misses=("会议听取了运动会开幕式的筹备情况。",),
    ),
    Rule(
        id="meeting.chaired",
        needs=("主持",),
        pattern=r"(?P<verb>主持)(?:了)? <meeting:gathering>",
        hits={"副校长林若溪主持期中教学质量分析会。": {"meeting": ("期中教学质量分析会",), "verb": ("主持",)}},
        misses=("主持人宣布会议开始。",),
    ),
    Rule(
        id="meeting.chaired-by",
        needs=("主持",),
        pattern=r"<meeting:gathering> [^，。；]{0,4}? 由 [^，。；]{0,24}? (?P<verb>主持)",
        hits={"期中教学质量分析会由副校长林若溪主持。": {"meeting": ("期中教学质量分析会",), "verb": ("主持",)}},
        misses=("会议由此开始，林若溪主持工作。",),
    ),
    Rule(
        id="meeting.attended",
        needs=("出席", "参加", "列席"),
        pattern=r"(?P<verb>出席|参加|列席)(?:了)? [^，。；]{0,10}? <meeting:gathering>",
        hits={"县领导林若溪、白远帆出席全县教育工作大会。": {"meeting": ("全县教育工作大会",), "verb": ("出席",)}},
        misses=("参加工作以来，会议开了很多。",),
    ),
    Rule(
        id="meeting.planned",
        needs=("将", "拟", "定于"),
        pattern=r"<meeting:gathering> ，? [^，。；]{0,6}? (?:将|拟|定于|计划) [^，。；]{0,30}? (?P<verb>召开|举行|举办|开幕|举办|启幕)",
        hits={"全省校园足球研讨会将于本月27日在青石县文化馆举行。": {"meeting": ("全省校园足球研讨会",), "verb": ("举行",)}},
        misses=("会议指出，要将工作抓好。",),
    ),
    Rule(
        id="meeting.put-off",
        needs=("推迟", "延期", "延后", "顺延", "改期", "提前", "改为", "改在", "改于"),
        pattern=r"""<meeting:gathering> [^。；]{0,50}? (?:推迟|延期|延后|顺延|改期|(?:提前|改)[至到为在于]) [^。；]{0,40}?
                (?P<verb>召开|举行|举办|开幕|进行)(?!的)""",
        hits={
            "原定于10月3日举行的全县核桃产业大会，因连日大雾，推迟至10月15日召开。": {"meeting": ("全县核桃产业大会",), "verb": ("召开",)},
            "原计划于5月举办的第七届远山论坛，因故改为线上，最终在11月9日进行。": {"meeting": ("第七届远山论坛",), "verb": ("进行",)},
        },
        misses=("全县核桃产业大会推迟。", "会议提前谋划，举行的比赛都很精彩。"),
    ),
    Rule(
        id="meeting.spoken-at",
        needs=("在",),
        pattern=r"""<person> [^，。；]{0,6}? 在 [^，。；]{0,6}? <meeting:gathering> 上 (?!的) [^，。；]{0,6}?
                (?P<verb>强调|指出|要求|讲话|致辞|发言|说|表示|宣布)""",
        hits={"4月9日，县长周立群在全县教育工作大会上强调，要压实责任。": {"meeting": ("全县教育工作大会",), "verb": ("强调",)}},
        misses=("4月9日，县长周立群在大会堂强调，要压实责任。", "4月9日，学校学习县长周立群在全县教育大会上的重要讲话精神。"),
    ),
    Rule(
        id="meeting.at",
        needs=("在",),
        pattern=r"(?:^|，) 在 [^，。；]{0,8}? (?P<verb><meeting:gathering>) (?:的)?(?:现)?[上场]，",
        hits={"4月9日，在第二届远山青年论坛上，校长林启明作了分享。": {"meeting": ("第二届远山青年论坛",)}},
        misses=("4月9日，在全县教育大会的推动下，学校变了样。",),
    ),
    Rule(
        id="meeting.held-both",
        needs=("召开", "举行", "举办"),
        pattern=r"""<meeting:gathering> [、和与及] <gathering> [^，。；]{0,20}? (?:先后|分别|同时|相继|陆续|同期|同步) [^，。；]{0,20}?
                (?P<verb>召开|举行|举办)""",
        hits={"4月9日，全县民营企业座谈会、全县工业大会先后召开。": {"meeting": ("全县民营企业座谈会",), "verb": ("召开",)}},
        misses=("全县民营企业座谈会、全县工业大会的精神要学好。",),
    ),
    Rule(
        id="meeting.held-also",
        needs=("召开", "举行", "举办"),
        pattern=r"(?P<verb>召开|举行|举办)(?:了)? [^，。；]{0,14}? <gathering> [、和及] <meeting:gathering>",
        hits={"县长周立群主持召开县政府常务会议、全县安全工作会议。": {"meeting": ("全县安全工作会议",), "verb": ("召开",)}},
        misses=("县长周立群主持召开县政府常务会议，会议开得很好。",),
    ),
    Rule(
        id="meeting.heard-at",
        needs=("获悉", "了解到", "得知"),
        pattern=r"从 [^，。；]{0,8}? <meeting:gathering> 上? [^，。；]{0,4}? (?P<verb>获悉|了解到|得知)",
        hits={"记者从全市春季防火工作推进会上获悉，今年将新建三支队伍。": {"meeting": ("全市春季防火工作推进会",), "verb": ("获悉",)}},
        misses=("记者从县教育局获悉，会议已经结束。",),
    ),
)
BOOK: RuleBook = RuleBook(RULES)
