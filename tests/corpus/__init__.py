"""Thank-you notes labelled by hand, against which the note checker is measured."""
