"""The characters of names: those that stand in none, and those with which foreign names are written."""

from __future__ import annotations

DOTS = frozenset("·•・－-")

# characters that stand in no given name
NEVER = frozenset("的了是不他她们你这那个及或都被把将着过吗呢吧啊哪很最还只每某谁什么副等您两")
NEVER_LAST = NEVER | frozenset("委们层号")

# the characters of the news agency's transliteration tables; CORE are those that hardly serve for anything else
CORE = frozenset(
    "阿埃艾奥巴贝彼毕波伯勃博卜茨戴蒂丁杜顿厄恩尔菲费芬佛夫弗盖冈戈哥格葛圭哈罕豪赫亨霍基吉贾喀卡凯坎柯克肯寇库夸昆拉莱赖兰朗劳勒雷黎莉"
    "琳卢鲁伦罗洛玛迈曼芒梅蒙缪摩莫默姆穆娜纳奈尼妮涅纽努诺帕潘庞佩皮珀普琼丘茹儒撒萨塞桑瑟沙莎珊什丝斯司苏索塔泰坦陶特滕藤廷图托陀瓦威韦"
    "维沃乌伍西锡逊雅亚耶伊尤约泽扎詹兹佐噶娅茜蕾妲薇黛芭芙森舍"
)
TRANSLITERATED = CORE | frozenset(
    "素玉朔冯别钦捷伽迦帖札木爱安昂白柏拜班邦包保鲍堡本比宾布查慈达丹当道德登邓迪东多俄法凡范方丰福富甘高根贡古瓜海汉黑洪侯胡华怀惠季加坚简杰金津京久居康考科可孔来里"
    "理力立利丽连良列林龙隆路吕马麦毛门孟米密明那乃南内宁欧派培彭蓬平朴奇齐恰强乔切琴青让热仁日荣瑞若赛山尚申圣施诗石史舒松汤唐特提田铁"
    "通土吐万旺魏温文翁武希夏肖谢辛欣休许雪延扬叶易因英永于珍芝治智朱祖嘉莲柳赞杨袁刘渥不都合江娃济依更吾孜肉亥甫提昌买得奎"
)


def is_han(character: str) -> bool:
    """Whether a string is one Chinese character of the two main blocks."""
    return "㐀" <= character <= "鿿"
