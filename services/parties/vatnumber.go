package parties

import (
	"regexp"
	"strconv"
	"strings"
)

// The forms of a VAT number of the United Kingdom: nine digits, or twelve for a branch. Departments
// (GD) and health authorities (HA) have numbers without check digits, which Lateral does not take.
var (
	vatNumber     = regexp.MustCompile(`^GB\d{9}(?:\d{3})?$`)
	ofDepartments = regexp.MustCompile(`^GB(GD|HA)\d{3}$`)
)

// betweenDigits are what people write between the digits of a number.
var betweenDigits = strings.NewReplacer(" ", "", "-", "", "\u2013", "")

// tidyVATNumber writes a VAT number in one way, as far as it can be read.
func tidyVATNumber(typed string) string {
	number := strings.ToUpper(strings.TrimSpace(betweenDigits.Replace(typed)))
	if number != "" && !strings.HasPrefix(number, "GB") {
		number = "GB" + number
	}
	return number
}

// vatProblem says why a tidy number is none; "" if it is one.
func vatProblem(number string) string {
	switch {
	case ofDepartments.MatchString(number):
		return noNumberOfADepartment
	case !vatNumber.MatchString(number):
		return badVATNumber
	case !vatAddsUp(number[2:11]):
		return vatDoesNotAddUp
	}
	return ""
}

// vatAddsUp says whether the last two of nine digits check the first seven. The seven, times 8 down
// to 2, and the two come to a multiple of 97; in numbers given out since 2009, with 55 added.
func vatAddsUp(digits string) bool {
	sum, err := strconv.Atoi(digits[7:])
	for i, digit := range digits[:7] {
		sum += (8 - i) * int(digit-'0')
	}
	return err == nil && sum > 0 && (sum%97 == 0 || (sum+55)%97 == 0)
}
