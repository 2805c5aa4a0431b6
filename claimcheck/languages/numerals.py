"""The alphabets of numerals, gathered from the language files."""

HAN = "零〇一二三四五六七八九十百千万亿兆两壹贰叁肆伍陆柒捌玖拾佰仟廿卅卌"
