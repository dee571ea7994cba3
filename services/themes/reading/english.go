package reading

import "strings"

// little are words without which hardly anybody writes a sentence of English.
var little = func() map[string]bool {
	all := map[string]bool{}
	for _, word := range strings.Fields(`the and of to for with our we is are was it that this have has not who how what
		my i you they their but from be by at an can need needs help`) {
		all[word] = true
	}
	return all
}()

// contractions are what is left of words without their apostrophes.
var contractions = func() map[string]bool {
	all := map[string]bool{}
	for _, word := range strings.Fields(`arent cant couldnt didnt doesnt dont hadnt hasnt havent heres isnt itll ive shes
		shouldnt thats theres theyll theyre theyve theyd wasnt werent weve whats wheres whos wont wouldnt youre youve`) {
		all[word] = true
	}
	return all
}()
