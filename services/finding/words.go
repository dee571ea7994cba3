package finding

import "fmt"

func shortlistFull(most int) string {
	return fmt.Sprintf("A shortlist holds %d services. Please take one off first.", most)
}

func youHaveSavedMany(most int) string {
	return fmt.Sprintf("You have saved %d searches. Please delete one first.", most)
}

// What is wrong with a query.
const (
	notAChoice         = "This is not one of the choices."
	enterAPrice        = "Enter a price of a day from £0.01 to £10,000."
	enterADay          = "Enter a day, such as 2026-09-01."
	enterADistance     = "Enter a distance from 1 to 1,000 km."
	chooseASchoolFirst = "Choose which of your schools the distance is from."
	sayWhatToLookFor   = "Say what to look for first."
	placeUnknown       = "We do not know where this school is, so distances from it are not known either."
)

func noSuchTheme(id string) string {
	return fmt.Sprintf("The list of themes has no “%s” any more. Please choose another.", id)
}

func chooseFewer(most int) string { return fmt.Sprintf("Choose %d at most.", most) }
