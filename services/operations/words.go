package operations

const toSubjectDate = "To: %s\nSubject: %s\nDate: %s\n\n%s\n"

const attached = "Attached: %s (%d bytes)\n"

const privacyNotice = "Privacy notice"

const accessibilityStatement = "Accessibility statement"

const termsOfUse = "Terms of use"

const writeWhatPeopleAreToRead = "Write what people are to read."

func fillInWhatIsStill(left string) string {
	return "Fill in what is still in square brackets: " + left
}
