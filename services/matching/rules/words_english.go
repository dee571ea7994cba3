package rules

import (
	"strconv"
	"strings"

	"lateral/pkg/geo"
	"lateral/services/register"
	"lateral/services/themes"
)

// days writes half-days as people say them: "2½ days".
func days(half int) string {
	text := strconv.Itoa(half / 2)
	switch {
	case half == 1:
		return "half a day"
	case half%2 == 1:
		text += "½"
	case half == 2:
		return "1 day"
	}
	return text + " days"
}

// inMiles says how far somebody travels.
func inMiles(km int) string { return geo.Distance(km * 1000).Words() }

// capital begins a sentence with the words.
func capital(words string) string { return strings.ToUpper(words[:1]) + words[1:] }

// phases names phases before the word "schools": "primary and all-through".
func phases(all []register.Phase) string {
	names := make([]string, len(all))
	for i, p := range all {
		names[i] = themes.OfPhase(p).Sentence
	}
	return list(names)
}

// list joins words as in a sentence: "a, b and c".
func list(words []string) string { return join(words, " and ") }

// either joins words as in a sentence: "a, b or c".
func either(words []string) string { return join(words, " or ") }

func join(words []string, final string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + final + words[last]
}

func isAre(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

func article(noun string) string {
	if strings.ContainsRune("aeiouAEIOU", rune(noun[0])) {
		return "an " + noun
	}
	return "a " + noun
}

// number writes small numbers as words.
func number(n int) string {
	words := []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}
	if n < len(words) {
		return words[n]
	}
	return strconv.Itoa(n)
}
