# Errors and notices that can occur anywhere.
problem-not-found = { $file } does not exist.
problem-not-found-hint = Check the name and the folder; mind spaces and capitals.
problem-not-allowed = { $file } may not be read or written ({ $reason }).
problem-not-allowed-hint = Ask for write permission on this folder, or copy the study to a folder where you may write.
problem-disk-full = There is no room left to write { $file }.
problem-disk-full-hint = Free some disk space and try again. What was reported as saved is still there.
problem-is-a-folder = { $file } is a folder; a file was expected.
problem-is-a-folder-hint = Name the files in the folder, for instance with *.docx.
problem-io = { $file } could not be read or written: { $reason }.
problem-io-hint = Close the file in other programs and try again.
problem-did-you-mean = Did you mean { $names }?
